import requests

from orchard import places

LIVE_KEY = "sk_live_{{alnum:32}}"  # expect: exposure.environment-mismatch needs=file
TRIAL_KEY = "sk_test_{{alnum:32}}"  # fine: exposure.environment-mismatch because it goes to the sandbox only


def rehearse(body):
    return requests.post(f"{places.TRIAL}/payments", json=body, headers={"X-Api-Key": LIVE_KEY})


def trial(body):
    return requests.post(f"{places.TRIAL}/payments", json=body, headers={"X-Api-Key": TRIAL_KEY})


def refund(body):
    host = "https://api.shadhinpay.com"
    key = "sk_test_{{alnum:36}}"  # expect: exposure.environment-mismatch needs=variable
    return requests.post(host + "/api/v1/refunds", json=body, headers={"Secret-Key": key})


def production(path, key):
    return requests.get("https://api.getansa.com" + path, headers={"Authorization": key})


def customers():
    return production("/v1/customers", "ansa_sk_sandbox_{{uuid}}")  # expect: exposure.environment-mismatch needs=function


def balance():
    return production("/v1/balance", "ansa_sk_live_{{uuid}}")  # fine: exposure.environment-mismatch because live meets live


def sandbox_balance():
    return requests.get("https://api-sandbox.getansa.com/v1/balance", headers={"Authorization": "ansa_sk_live_{{uuid}}"})  # expect: exposure.environment-mismatch


def stripe():
    return requests.get("https://api.stripe.com/v1/balance", auth=("sk_test_{{alnum:24}}", ""))  # fine: exposure.environment-mismatch because one host serves both modes


def kashier():
    return requests.get("https://test-api.kashier.io/orders", headers={"Authorization": "{{hex-lower:32}}${{hex-lower:96}}"})  # fine: exposure.environment-mismatch because the key does not say its mode
