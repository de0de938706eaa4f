import http.client
import logging
import os

import requests
import urllib3

from orchard import places

KEY = os.environ["PAYSTACK_SECRET_KEY"]


def loud():
    http.client.HTTPConnection.debuglevel = 1  # expect: exposure.http-wire-logging
    return requests.get("https://api.paystack.co/bank", headers={"Authorization": f"Bearer {KEY}"})


def quiet():
    http.client.HTTPConnection.debuglevel = 0  # fine: exposure.http-wire-logging because it is off
    return requests.get("https://api.paystack.co/bank", headers={"Authorization": f"Bearer {KEY}"})


def chosen():
    level = 2
    http.client.HTTPConnection.debuglevel = level  # expect: exposure.http-wire-logging needs=variable


def set_level(level):
    http.client.HTTPSConnection.debuglevel = level  # expect: exposure.http-wire-logging needs=function


def everything():
    set_level(1)


def shared():
    http.client.HTTPConnection.debuglevel = places.WIRE_LEVEL  # expect: exposure.http-wire-logging needs=file


def silent():
    http.client.HTTPConnection.debuglevel = places.QUIET_LEVEL  # fine: exposure.http-wire-logging because the level is zero


def pool():
    logging.getLogger("urllib3").setLevel(logging.DEBUG)  # fine: exposure.http-wire-logging because urllib3 prints no headers by itself
    logging.getLogger("httpx").setLevel(logging.INFO)  # fine: exposure.http-wire-logging because httpx prints method, address and status
    return urllib3.PoolManager()


def hook(response, *args, **kwargs):
    logging.getLogger("wire").info("%s %s", response.request.method, response.status_code)  # fine: exposure.http-wire-logging because method and status


def hpack():
    logging.getLogger("hpack").setLevel(logging.DEBUG)  # expect: exposure.http-wire-logging
