#!/usr/bin/env bash
# Gives Kibana's user its password, and makes the user of Newswire's services with a role that
# reaches Newswire's indices and nothing else. Doing it again changes nothing.
set -euo pipefail

put() { # PATH JSON
  curl -sS --fail-with-body -X PUT --cacert "$ELASTICSEARCH_CA_FILE" -u "elastic:$ELASTIC_PASSWORD" \
    -H 'Content-Type: application/json' "$ELASTICSEARCH_URL/_security/$1" -d "$2"
  echo " $1"
}

put user/kibana_system/_password "{\"password\": \"$KIBANA_PASSWORD\"}"
put role/newswire '{
  "cluster": ["monitor", "manage_index_templates"],
  "indices": [{"names": ["news-*"], "privileges": ["all"]}]
}'
put user/newswire "{
  \"password\": \"$NEWSWIRE_PASSWORD\",
  \"roles\": [\"newswire\"],
  \"full_name\": \"Newswire's services\"
}"
