"""Half of the ids that are sent name records that exist: what only ever meets 404 tests little."""
import json
import os
import uuid

import schemathesis
from hypothesis import strategies as st

with open(os.environ["JALON_FUZZ_IDS"], encoding="utf-8") as file:
    existing = json.load(file)

schemathesis.openapi.format("uuid", st.sampled_from(existing) | st.uuids().map(str))
