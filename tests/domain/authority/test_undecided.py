"""What hangs on acts that are not decided yet: asked for often, answered once, and never round in circles."""

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from neighbourhood.domain.authority.acts import COUNCIL, RESIDENT, Admit, Confirm, GrantRole, Invite, Petition
from neighbourhood.domain.authority.cases import Case, Docket, Known
from neighbourhood.domain.authority.judge import Judge
from neighbourhood.domain.authority.settling import settle
from neighbourhood.domain.authority.view import Verdict
from neighbourhood.domain.ids import BoxKey, EntryId
from tests.domain.authority.town import GOOD, TagProofs, Town, device, flat, person
from tests.domain.authority.wild import Wild


def docket_of(town: Town) -> Docket:
    docket = Docket()
    for entry in sorted(town.entries.values(), key=lambda entry: entry.key):
        docket.add(entry)
    return docket


def a_divided_council() -> Town:
    """anna and boris remove each other while apart, and clara signs both: who sits is not clear before that is settled."""
    town = Town("anna")
    town.council("boris", "clara")
    for number in range(2, 6):
        town.move_in("anna", f"n{number}", number)
    apart = town.tips()
    for one, other in (("anna", "boris"), ("boris", "anna")):
        removal = town.remove(one, other, seen=apart)
        town.second("clara", removal, (removal,))
    return town


def test_proposals_while_the_council_is_not_clear_are_each_looked_at_a_few_times() -> None:
    """Each hangs on all before it: asked anew for each of them, a dozen would take a minute, and two dozen for ever."""
    town, wanted = a_divided_council(), 40
    proposals = [town.grant(f"n{2 + number % 4}", f"n{3 - number % 2}") for number in range(wanted)]
    docket = docket_of(town)
    judge = Judge(town.house, docket, TagProofs())
    looked, is_signed = Counter[EntryId](), judge.standing.is_signed

    def counting(proposal: Case, case: Case) -> Known:
        looked[proposal.entry.id] += 1
        return is_signed(proposal, case)

    judge.standing.is_signed = counting
    settle(judge, docket.cases)
    assert sum(looked.values()) < 20 * wanted
    assert all(town.verdict(proposal) is Verdict.UNSIGNED for proposal in proposals)


def elected_apart(town: Town, who: str, friend: str) -> EntryId:
    """Propose oneself for the council, apart from what others do meanwhile, and let somebody in as if one sat there."""
    apart = (town.stands["last"],)
    proposal = town.backdate(who, GrantRole(0, person(who), COUNCIL), apart)
    signed = town.backdate(friend, Petition(0, proposal), (proposal,))
    puppet = f"puppet of {who}"
    key = device(f"code of {who}")
    invitation = town.backdate(who, Invite(0, key, RESIDENT, flat(ord(who[-1])), 1, None, None, GOOD, GOOD), (signed,))
    admission = town.backdate(
        who, Admit(0, invitation, device(puppet), BoxKey(device(puppet)), GOOD, GOOD), (invitation,)
    )
    for voucher in (who, friend):
        town.backdate(voucher, Confirm(0, person(puppet), "seen"), (admission,))
    return proposal


def test_two_who_elect_each_other_apart_and_let_puppets_sign_go_round_in_no_circle() -> None:
    town = Town("anna")
    town.council("boris")
    for number in range(2, 6):
        town.move_in("anna", f"n{number}", number)
        town.stands["last"] = town.confirm("boris", f"n{number}")
    proposals = [elected_apart(town, "n2", "n3"), elected_apart(town, "n3", "n2")]
    assert [town.verdict(proposal) for proposal in proposals] == [Verdict.UNSIGNED, Verdict.UNSIGNED]
    assert town.sits("anna", "boris")


@given(st.integers(0, 2**32))
@settings(max_examples=40)
@example(404)
def test_what_was_answered_on_the_way_is_what_holds_in_the_end(seed: int) -> None:
    """So nothing stays that was thought only while a cycle was looked at."""
    town = Wild(seed, 60).town
    docket = docket_of(town)
    judge = Judge(town.house, docket, TagProofs())
    settle(judge, docket.cases)
    afresh = Judge(town.house, docket, TagProofs())
    for case in filter(lambda case: case.counts, docket.cases):
        assert judge.standing.council_at(case) == afresh.standing.council_at(case)
        assert judge.signatures.counted_flats(case) == afresh.signatures.counted_flats(case)
