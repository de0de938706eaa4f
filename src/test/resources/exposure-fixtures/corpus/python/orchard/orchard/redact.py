import hashlib

SECRET_HEADERS = {"authorization", "x-api-key", "x-api-secret"}


def mask(value):
    return "*" * 8 + value[-4:]


def digest(value):
    return hashlib.sha256(value.encode()).hexdigest()[:12]


def clean(headers):
    return {name: "***" if name.lower() in SECRET_HEADERS else value for name, value in headers.items()}
