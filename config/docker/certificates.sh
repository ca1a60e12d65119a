#!/usr/bin/env bash
# Makes an authority and Elasticsearch's certificate in the volume, once. Runs as root in
# Elasticsearch's image, whose server (group 0) reads the key; everybody may read the authority's
# certificate.
set -euo pipefail

folder=${CERTIFICATES:-/certificates}
if [ -f "$folder/elasticsearch/elasticsearch.key" ]; then
  echo "The certificates are there."
  exit 0
fi

made=$(mktemp -d)
elasticsearch-certutil ca --silent --pem --days 3650 --out "$made/ca.zip"
unzip -q "$made/ca.zip" -d "$made"
elasticsearch-certutil cert --silent --pem --days 3650 --name elasticsearch \
  --dns elasticsearch,localhost --ip 127.0.0.1 \
  --ca-cert "$made/ca/ca.crt" --ca-key "$made/ca/ca.key" --out "$made/elasticsearch.zip"
unzip -q "$made/elasticsearch.zip" -d "$made"

chmod 755 "$made/ca" "$made/elasticsearch"
chmod 644 "$made"/*/*.crt
chmod 600 "$made/ca/ca.key"
chmod 640 "$made/elasticsearch/elasticsearch.key"
# The key comes last: where it is, everything is.
mkdir -p "$folder/ca" "$folder/elasticsearch"
chmod 755 "$folder"
mv "$made"/ca/* "$folder/ca/"
mv "$made/elasticsearch/elasticsearch.crt" "$folder/elasticsearch/"
mv "$made/elasticsearch/elasticsearch.key" "$folder/elasticsearch/"
echo "Certificates are made."
