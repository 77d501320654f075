#!/bin/sh
# Run once by the image of PostgreSQL, when it makes the database.
set -e
psql -v ON_ERROR_STOP=1 -U postgres -d "$POSTGRES_DB" -v owner_password="$OWNER_PASSWORD" -v password="$DATABASE_PASSWORD" -f /roles/roles.sql
