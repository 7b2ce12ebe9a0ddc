# Reads from the process that started it, one order a line: "watch PID SIGNAL" or "forget PID". When its standard input
# ends, the starter is gone, however it went: then every process still watched gets its signal, the youngest first, ten
# seconds to end, and after that KILL.
trap '' INT TERM HUP
watched=""

forget() {
  kept=""
  for entry in $watched; do
    [ "${entry%%:*}" = "$1" ] || kept="$kept $entry"
  done
  watched=$kept
}

while read -r order pid signal; do
  case $order in
    watch) watched="$pid:$signal $watched" ;;
    forget) forget "$pid" ;;
  esac
done

for entry in $watched; do
  pid=${entry%%:*}
  kill "-${entry##*:}" "$pid" 2>/dev/null || continue
  tries=0
  while kill -0 "$pid" 2>/dev/null && [ $tries -lt 50 ]; do
    sleep 0.2
    tries=$((tries + 1))
  done
  kill -KILL "$pid" 2>/dev/null
done
