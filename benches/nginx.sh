#!/bin/sh
# A kept document against nginx serving the same bytes as a file: requests a second of both, in turns, in one run on one machine.
#
#   benches/nginx.sh [DATABASE [CATALOG]]      needs target/release/daylight, nginx, wrk and curl; installs nothing
#
# SECONDS_EACH=5 ROUNDS=3 CONNECTIONS=64 set how long and how hard; DOCUMENTS which addresses.
set -eu

DB=${1:-}
CATALOG=${2:-catalogs/community-scripts.toml}
SECONDS_EACH=${SECONDS_EACH:-5}
ROUNDS=${ROUNDS:-3}
CONNECTIONS=${CONNECTIONS:-64}
DOCUMENTS=${DOCUMENTS:-"stats/summary.json apps.json series.json"}
DAYLIGHT=${DAYLIGHT:-target/release/daylight}

missing=
for program in nginx wrk curl; do
    command -v "$program" > /dev/null || missing="$missing $program"
done
[ -x "$DAYLIGHT" ] || missing="$missing $DAYLIGHT"
if [ -n "$missing" ]; then
    echo "missing:$missing" >&2
    echo "try: apt-get install nginx-light wrk curl; cargo build --release --features ssr --bin daylight" >&2
    exit 1
fi

dir=$(mktemp -d)
server=
stop() {
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    [ ! -s "$dir/nginx.pid" ] || kill "$(cat "$dir/nginx.pid")" 2> /dev/null || true
    rm -rf "$dir"
}
trap stop EXIT INT TERM

if [ -z "$DB" ]; then
    DB=$dir/demo.db
    "$DAYLIGHT" demo --db "$DB" --catalog "$CATALOG" --runs 20000 --days 120
fi
: > "$dir/out"
"$DAYLIGHT" serve --addr 127.0.0.1:0 --db "$DB" --catalog "$CATALOG" > "$dir/out" &
server=$!
while ! grep -q listening "$dir/out"; do sleep 0.2; done
ours=$(sed -n 's/^listening on //p' "$dir/out")

port=$((20000 + $$ % 20000))
theirs=http://127.0.0.1:$port
# The headers that ours sends too, so that both write as many bytes; no log, and as many workers as there are cores.
cat > "$dir/nginx.conf" <<CONF
worker_processes auto;
pid $dir/nginx.pid;
error_log $dir/error.log;
events { worker_connections 1024; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    open_file_cache max=100;
    client_body_temp_path $dir/body; proxy_temp_path $dir/proxy; fastcgi_temp_path $dir/fastcgi;
    uwsgi_temp_path $dir/uwsgi; scgi_temp_path $dir/scgi;
    server {
        listen 127.0.0.1:$port;
        root $dir/files;
        default_type application/json;
        types { application/json json; }
CONF
mkdir -p "$dir/files"
curl -sD - -o /dev/null "$ours/api/v1/stats/summary.json" | tr -d '\r' |
    grep -iE '^(cache-control|content-security-policy|access-control|x-content|referrer|permissions|cross-origin|vary)' |
    sed 's/^\([^:]*\): \(.*\)$/        add_header \1 "\2";/' >> "$dir/nginx.conf"
printf '    }\n}\n' >> "$dir/nginx.conf"
for document in $DOCUMENTS; do
    mkdir -p "$dir/files/api/v1/$(dirname "$document")"
    curl -s "$ours/api/v1/$document" > "$dir/files/api/v1/$document"
done
chmod -R a+rX "$dir"
nginx -c "$dir/nginx.conf"

rate() {
    wrk -t2 -c"$CONNECTIONS" -d"${SECONDS_EACH}s" "$1" | awk '/Requests\/sec/ { print $2 }'
}

for document in $DOCUMENTS; do
    path=/api/v1/$document
    bytes=$(wc -c < "$dir/files$path")
    ms=$(for _ in 1 2 3 4 5 6 7 8 9; do curl -so /dev/null -w '%{time_total}\n' "$ours$path"; done | sort -n | awk 'NR == 5 { print $1 * 1000 }')
    for _ in $(seq "$ROUNDS"); do
        echo "$(rate "$ours$path") $(rate "$theirs$path")"
    done | awk -v document="$document" -v bytes="$bytes" -v ms="$ms" '
        { ours += $1; theirs += $2 }
        END { printf "%-24s %7d bytes: daylight %8.0f/s, nginx %8.0f/s, ratio %.2f; one request %.2f ms\n", document, bytes, ours / NR, theirs / NR, ours / theirs, ms }'
done
