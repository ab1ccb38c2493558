# avahi.sh FOLDER: browse with an avahi daemon of one's own. "ip netns exec" has given this shell a mount namespace.
set -eu
mount -t tmpfs tmpfs /run
mkdir /run/avahi-daemon
export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$1/bus"
dbus-daemon --config-file="$1/bus.conf" --nofork --nopidfile 2>"$1/bus.log" &
bus=$!
trap 'kill $bus ${daemon:-}' EXIT
while [ ! -S "$1/bus" ]; do sleep 0.05; done
avahi-daemon --file=/dev/null --no-drop-root --no-chroot --no-rlimits --no-proc-title >"$1/avahi.log" 2>&1 &
daemon=$!
while ! avahi-browse --version >/dev/null || [ ! -S /run/avahi-daemon/socket ]; do sleep 0.05; done
for _ in 1 2 3 4 5 6 7 8; do
    avahi-browse --resolve --parsable --terminate --no-db-lookup _neighbourhood._tcp >"$1/seen"
    if grep -q '^=' "$1/seen"; then break; fi
done
cat "$1/seen"
