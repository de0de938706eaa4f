import os
import ssl

import aiohttp
import httpx
import requests

from orchard import places
from orchard.credentials import kashier_key
from orchard.settings import VERIFY_TLS

PAYSTACK = os.environ["PAYSTACK_SECRET_KEY"]


def bearer():
    return {"Authorization": f"Bearer {PAYSTACK}"}


def relay(body):
    return requests.post(places.RELAY + "/verify", json=body, headers=bearer())


def stub(body):
    return requests.post(places.STUB + "/verify", json=body, headers=bearer())


def office(body):
    url = "http://192.168.7.7/paystack/verify"  # expect: exposure.credential-over-plain-http needs=variable
    return requests.post(url, json=body, headers=bearer())


def call(base, path):
    return httpx.get(base + path, headers=bearer())


def cluster():
    return call("http://paystack-proxy.payments.svc.cluster.local", "/bank")  # expect: exposure.credential-over-plain-http needs=function


def direct():
    return requests.get("http://api.paystack.co/bank", headers={"Authorization": f"Bearer {PAYSTACK}"})  # expect: exposure.credential-over-plain-http


def alive():
    return requests.get("http://paystack-proxy.payments.svc.cluster.local/alive")  # fine: exposure.credential-over-plain-http because nothing secret is sent


def namespace():
    return "{http://schemas.xmlsoap.org/soap/envelope/}Body"  # fine: exposure.credential-over-plain-http because the name of an XML namespace


def orders():
    return requests.get("https://api.kashier.io/orders", headers={"Authorization": kashier_key()}, verify=False)  # expect: exposure.tls-verification-disabled


def invoices():
    verify = False
    return httpx.get("https://api.kashier.io/invoices", headers={"Authorization": kashier_key()}, verify=verify)  # expect: exposure.tls-verification-disabled needs=variable


def payouts():
    session = requests.Session()
    session.headers["Authorization"] = kashier_key()
    session.verify = VERIFY_TLS  # expect: exposure.tls-verification-disabled needs=file
    return session.get("https://api.kashier.io/payouts")


def relax(session):
    session.verify = False  # expect: exposure.tls-verification-disabled needs=function
    return session


def transfers():
    session = relax(requests.Session())
    session.headers.update({"Authorization": kashier_key()})
    return session.get("https://api.kashier.io/transfers")


def fees():
    return requests.get("https://api.kashier.io/fees", headers={"Authorization": kashier_key()}, verify="/etc/ssl/orchard-ca.pem")  # fine: exposure.tls-verification-disabled because our own authority is checked


def weather():
    return requests.get("https://weather.orchard.example/today", verify=False)  # fine: exposure.tls-verification-disabled because no credential is sent


def explicit():
    return requests.get("https://api.kashier.io/fees", headers={"Authorization": kashier_key()}, verify=True)  # fine: exposure.tls-verification-disabled because the check is on


async def pooled():
    context = ssl.create_default_context()
    context.check_hostname = False  # expect: exposure.tls-verification-disabled needs=variable
    connector = aiohttp.TCPConnector(ssl=context)
    return aiohttp.ClientSession(connector=connector, headers={"Authorization": kashier_key()})
