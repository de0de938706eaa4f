package main

const (
	ansaKey    = "ansa_sk_live_{{uuid}}" // expect: exposure.secret-in-client-code needs=file
	ansaPublic = "ansa_pk_live_{{uuid}}" // fine: exposure.secret-in-client-code because publishable
	commit     = "{{hex-lower:40}}" // fine: exposure.secret-in-client-code because a commit's id
)
