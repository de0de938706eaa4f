import logging
import os

import httpx
from fastapi import FastAPI, Request
from flask import Flask, jsonify

from orchard.redact import mask

log = logging.getLogger("api")
app = FastAPI()
admin = Flask(__name__)

MONEROO = os.environ["MONEROO_SECRET_KEY"]


@app.middleware("http")
async def trace(request: Request, call_next):
    log.debug("%s %s", request.method, request.url.path)  # fine: exposure.credential-logged because method and path
    log.debug("headers %s", dict(request.headers))  # expect: exposure.credential-logged
    return await call_next(request)


@app.get("/keys")
async def keys():
    return {"moneroo": MONEROO}  # expect: exposure.credential-returned-to-client needs=variable


@app.get("/keys/last4")
async def last4():
    return {"moneroo": MONEROO[-4:]}  # fine: exposure.credential-returned-to-client because the last four characters


@app.get("/methods")
async def methods():
    async with httpx.AsyncClient(base_url="https://api.moneroo.io/v1", headers={"Authorization": f"Bearer {MONEROO}"}) as client:
        response = await client.get("/methods")
        log.info("methods %s", response.status_code)  # fine: exposure.credential-logged because a status code
        return response.json()


@admin.route("/keys")
def admin_keys():
    return jsonify(moneroo=MONEROO)  # expect: exposure.credential-returned-to-client needs=variable


@admin.route("/keys/masked")
def admin_masked():
    return jsonify(moneroo=mask(MONEROO))  # fine: exposure.credential-returned-to-client because masked
