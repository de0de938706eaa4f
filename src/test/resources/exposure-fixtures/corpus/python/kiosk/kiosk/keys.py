ANSA = "ansa_sk_live_{{uuid}}"  # expect: exposure.secret-in-client-code needs=file
ANSA_PUBLIC = "ansa_pk_live_{{uuid}}"  # fine: exposure.secret-in-client-code because publishable
SESSION = "ansa_cs_live_{{base64url:24}}"  # fine: exposure.secret-in-client-code because a client secret may reach the customer
BUILD = "{{hex-lower:40}}"  # fine: exposure.secret-in-client-code because a commit's id
