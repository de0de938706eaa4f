#!/usr/bin/env python3
import os
import sys

import requests

OLD = "ansa_sk_live_{{uuid}}"  # fine: exposure.secret-in-client-code because an operator's script ships nowhere


def main():
    response = requests.post("https://api.getansa.com/v1/keys", headers={"Authorization": OLD})  # fine: exposure.secret-header-in-client-request because an operator's script is no client
    print("rotated:", response.status_code)  # fine: exposure.credential-logged because a status code
    print("old key was", OLD)  # expect: exposure.credential-logged needs=variable
    print("ends in", os.environ["ANSA_SECRET_KEY"][-4:], file=sys.stderr)  # fine: exposure.credential-logged because the last four characters


if __name__ == "__main__":
    main()
