import os
from urllib.parse import urlencode

import requests

from orchard.credentials import kashier_key

KEY = os.environ["SHADHINPAY_API_KEY"]


def balance():
    return requests.get(f"https://api.shadhinpay.pay/api/v1/balance?api_key={KEY}")  # expect: exposure.credential-in-url needs=variable


def payments(page):
    return requests.get("https://api.shadhinpay.pay/api/v1/payments", params={"page": page, "apiKey": KEY})  # expect: exposure.credential-in-url needs=variable


def with_secret(url, secret):
    return url + "?" + urlencode({"secret": secret})  # expect: exposure.credential-in-url needs=function


def events():
    return requests.get(with_secret("https://api.senjaropay.com/senjaropay/merchant/events", os.environ["SENJARO_API_SECRET"]))


def mirror():
    return requests.get(f"https://orchard:{kashier_key()}@mirror.orchard.example/orders")  # expect: exposure.credential-in-url needs=file


def invoices(page):
    return requests.get("https://api.shadhinpay.pay/api/v1/invoices", params={"page": page}, headers={"X-Api-Key": KEY})  # fine: exposure.credential-in-url because the key goes in a header


def reset(token):
    return f"https://orchard.example/reset?token={token}"  # fine: exposure.credential-in-url because a one-time token of our own page


def signed(signature):
    return "https://orchard.example/return?signature=" + signature  # fine: exposure.credential-in-url because a signature is derived


def publishable():
    return requests.get("https://js.orchard.example/init", params={"key": "pk_live_{{alnum:24}}"})  # fine: exposure.credential-in-url because publishable
