#!/usr/bin/env bash
# Adds a migration for both databases: migrations/add.sh AddRounds
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?name of the migration}
dotnet tool restore >/dev/null
dotnet build migrations/Design -v quiet -nologo
for provider in Sqlite PostgreSql; do
  dotnet ef migrations add "$name" --no-build --project "migrations/$provider" --startup-project migrations/Design --output-dir Migrations -- "$provider"
done
