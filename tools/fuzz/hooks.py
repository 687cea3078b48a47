"""Half of the ids that are sent name records that exist: what only ever meets 404 tests little. Each call is another person's."""
import itertools
import json
import os

import schemathesis
from hypothesis import strategies as st

with open(os.environ["JALON_FUZZ_FIRM"], encoding="utf-8") as file:
    firm = json.load(file)

schemathesis.openapi.format("uuid", st.sampled_from(firm["ids"]) | st.uuids().map(str))

in_turn = itertools.cycle(firm["cookies"])


@schemathesis.auth(refresh_interval=None)
class SomebodyElseEachTime:
    """One program for all of them: what it works out about an operation serves whoever calls it."""

    def get(self, case, context):
        return next(in_turn)

    def set(self, case, data, context):
        case.headers = {**(case.headers or {}), "Cookie": data}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Every call carries the session: what is asked without one is the matter of the access matrix."""
    raw_schema.pop("security", None)
    raw_schema["components"].pop("securitySchemes", None)
    for operations in raw_schema["paths"].values():
        for operation in operations.values():
            operation.pop("security", None)
