import logging

import requests
from django.conf import settings

from orchard.credentials import SenjaroCredentials
from orchard.redact import clean, digest, mask

logger = logging.getLogger(__name__)

BASE = "https://api.senjaropay.com/senjaropay/merchant"


class Gateway:
    def __init__(self, credentials: SenjaroCredentials):
        self.credentials = credentials
        logger.info("gateway for %s", credentials.merchant)  # fine: exposure.credential-logged because an identifier
        logger.debug("gateway with %r", credentials)  # expect: exposure.credential-logged needs=file

    def _headers(self):
        return {"x-api-key": self.credentials.api_key, "x-api-secret": self.credentials.api_secret}

    def status(self, reference):
        headers = self._headers()
        logger.debug("sending %s", headers)  # expect: exposure.credential-logged needs=function
        logger.debug("sending %s", clean(headers))  # fine: exposure.credential-logged because the three headers are replaced
        logger.debug("sending %s", list(headers))  # fine: exposure.credential-logged because names only
        response = requests.post(f"{BASE}/payments/status", json={"referenceId": reference}, headers=headers)
        logger.info("senjaro answered %d", response.status_code)  # fine: exposure.credential-logged because a status code
        if response.status_code == 401:
            logger.error("refused: %s", response.request.headers)  # expect: exposure.credential-logged needs=variable
        return response.json()


def charge(customer, amount):
    secret = settings.STRIPE_SECRET_KEY
    bearer = "Bearer {}".format(secret)
    response = requests.post(
        "https://api.stripe.com/v1/charges",
        headers={"Authorization": bearer},
        data={"customer": customer, "amount": amount},
    )
    try:
        response.raise_for_status()
    except requests.HTTPError:
        logger.exception("charge of %s failed", customer)  # fine: exposure.credential-logged because a customer id
        logger.warning("charge failed with " + bearer)  # expect: exposure.credential-logged needs=variable
        logger.warning("charge failed with " + mask(secret))  # fine: exposure.credential-logged because masked
        logger.warning("charge failed with key %s", digest(secret))  # fine: exposure.credential-logged because a digest
        logger.warning("key set: %s", bool(secret))  # fine: exposure.credential-logged because presence only
        print(f"STRIPE_SECRET_KEY has {len(secret)} characters")  # fine: exposure.credential-logged because a length
        raise
    return response.json()["id"]


def audit(event, **context):
    logger.info("%s %s", event, context)  # expect: exposure.credential-logged needs=function


def wallet(customer):
    audit("wallet", customer=customer, key=settings.ANSA_SECRET_KEY)
    response = requests.get("https://api.getansa.com/v1/wallet", headers={"Authorization": settings.ANSA_SECRET_KEY})
    return response.json()
