# shellcheck shell=bash
# Sourced by the scripts beside it: processes of one cluster, kept in one state directory.
# A process is ours when its number is in $STATE/pids and its command line names $STATE.

say() { printf '%s\n' "$*" >&2; }
die() {
  say "$0: $*"
  exit 1
}

# start NAME COMMAND... : runs it in the background with its log in $STATE/log/NAME.log
start() {
  local name=$1
  shift
  nohup "$@" >"$STATE/log/$name.log" 2>&1 </dev/null &
  echo "$! $name" >>"$STATE/pids"
}

is_ours() {
  { tr '\0' ' ' <"/proc/$1/cmdline"; } 2>/dev/null | grep -qF -- "-Dprecis.local=$STATE"
}

# stop_all : ends what start began, politely, and after ten seconds firmly
stop_all() {
  [ -f "$STATE/pids" ] || return 0
  local pid name waited
  while read -r pid name; do
    if is_ours "$pid"; then kill "$pid"; fi
  done < <(tac "$STATE/pids")
  for ((waited = 0; waited < 20; waited++)); do
    count_alive || break
    sleep 0.5
  done
  while read -r pid name; do
    if is_ours "$pid"; then
      say "$name did not end by itself"
      kill -9 "$pid"
    fi
  done <"$STATE/pids"
  rm -f "$STATE/pids"
}

# count_alive : true while any of ours lives
count_alive() {
  local pid name
  while read -r pid name; do
    if is_ours "$pid"; then return 0; fi
  done <"$STATE/pids"
  return 1
}

# first_dead : the name of one of ours that has ended by itself
first_dead() {
  local pid name
  while read -r pid name; do
    if ! kill -0 "$pid" 2>/dev/null; then
      echo "$name"
      return 0
    fi
  done <"$STATE/pids"
  return 1
}

# http_get PORT PATH : the answer of a server on this machine, with its head
http_get() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$2" >&3
    cat <&3
  ) 2>/dev/null || true
}

# wait_for SECONDS WHAT COMMAND... : until COMMAND succeeds; not longer than all of ours live
wait_for() {
  local seconds=$1 what=$2 waited dead
  shift 2
  for ((waited = 0; waited < seconds * 2; waited++)); do
    if "$@"; then return 0; fi
    if dead=$(first_dead); then
      stop_all
      die "$dead ended while $what was waited for; see $STATE/log/$dead.log"
    fi
    sleep 0.5
  done
  stop_all
  die "$what did not come up within $seconds s; see $STATE/log"
}
