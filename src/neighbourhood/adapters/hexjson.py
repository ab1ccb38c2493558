"""Rows and intents as JSON: bytes are lower-case hex text, as everywhere outside Python (domain.ids)."""

import functools
from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import inspect


def plain(value: object) -> Any:
    """Return ``value`` made of dicts, lists, texts, numbers and None only."""
    return _hexed(msgspec.to_builtins(value, builtin_types=(bytes,)))


def encode(value: object) -> bytes:
    """Return ``value`` as one line of JSON without its end. Raises ValueError for text that is not Unicode."""
    return msgspec.json.encode(plain(value))


def decode(data: bytes) -> Any:
    """Return the value of a line of JSON. Raises ValueError for anything else, however deeply nested."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ValueError("not JSON") from error


def restore(value: Any, target: Any) -> Any:
    """Return, as the type ``target``, what ``plain`` was given. ``value`` may come from anybody: raises ValueError when it does not fit."""
    try:
        return msgspec.convert(_unhexed(value, _shape(target)), target, builtin_types=(bytes,))
    except (msgspec.ValidationError, OverflowError) as error:
        raise ValueError("unexpected shape") from error


@functools.cache
def _shape(target: Any) -> inspect.Type:
    return inspect.type_info(target)


def _hexed(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {key: _hexed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_hexed(item) for item in value]
    return value


def _unhexed(value: Any, shape: inspect.Type) -> Any:
    walk = _WALKS.get(type(shape))
    return value if walk is None else walk(value, shape)


def _bytes(value: Any, _shape: inspect.Type) -> Any:
    return bytes.fromhex(value) if isinstance(value, str) else value


def _union(value: Any, shape: Any) -> Any:
    arms = [arm for arm in shape.types if not isinstance(arm, inspect.NoneType)]
    return value if value is None or len(arms) != 1 else _unhexed(value, arms[0])


def _items(value: Any, shape: Any) -> Any:
    return [_unhexed(item, shape.item_type) for item in value] if isinstance(value, list) else value


def _places(value: Any, shape: Any) -> Any:
    if not isinstance(value, list) or len(value) != len(shape.item_types):
        return value
    return [_unhexed(item, place) for item, place in zip(value, shape.item_types, strict=True)]


def _struct(value: Any, shape: Any) -> Any:
    if shape.array_like and isinstance(value, list):
        return [_unhexed(item, field.type) for item, field in zip(value, shape.fields, strict=False)] + value[
            len(shape.fields) :
        ]
    if not isinstance(value, dict):
        return value
    types = {field.encode_name: field.type for field in shape.fields}
    return {key: _unhexed(item, types[key]) if key in types else item for key, item in value.items()}


_WALKS: dict[type[inspect.Type], Callable[[Any, Any], Any]] = {
    inspect.BytesType: _bytes,
    inspect.UnionType: _union,
    inspect.CollectionType: _items,
    inspect.VarTupleType: _items,
    inspect.ListType: _items,
    inspect.TupleType: _places,
    inspect.StructType: _struct,
}
