"""Half of the ids that are sent name records that exist: what only ever meets 404 tests little."""
import json
import os
import uuid

import schemathesis
from hypothesis import strategies as st

with open(os.environ["JALON_FUZZ_IDS"], encoding="utf-8") as file:
    existing = json.load(file)

schemathesis.openapi.format("uuid", st.sampled_from(existing) | st.uuids().map(str))


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Every call carries the session: what is asked without one is the matter of the access matrix."""
    raw_schema.pop("security", None)
    raw_schema["components"].pop("securitySchemes", None)
    for operations in raw_schema["paths"].values():
        for operation in operations.values():
            operation.pop("security", None)
