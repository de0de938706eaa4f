import os
from dataclasses import dataclass


@dataclass
class SenjaroCredentials:
    merchant: str
    api_key: str
    api_secret: str

    @classmethod
    def from_environment(cls):
        return cls(os.environ["MERCHANT"], os.environ["SENJARO_API_KEY"], os.environ["SENJARO_API_SECRET"])


def kashier_key():
    return os.environ["KASHIER_SECRET_KEY"]


def merchant_id():
    return os.environ["KASHIER_MERCHANT_ID"]
