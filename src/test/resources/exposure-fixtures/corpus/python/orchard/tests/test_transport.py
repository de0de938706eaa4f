import http.client
import logging

import requests

from orchard.credentials import kashier_key


def test_orders():
    logging.getLogger("tests").info("key %s", kashier_key())  # fine: exposure.credential-logged because test sources are silent
    http.client.HTTPConnection.debuglevel = 1  # fine: exposure.http-wire-logging because test sources are silent
    requests.get("https://api.kashier.io/orders", headers={"Authorization": kashier_key()}, verify=False)  # fine: exposure.tls-verification-disabled because test sources are silent
