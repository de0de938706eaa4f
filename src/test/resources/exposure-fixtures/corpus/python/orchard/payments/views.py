import json
import logging
import os

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from rest_framework.response import Response
from rest_framework.views import APIView

from orchard.credentials import kashier_key
from orchard.redact import mask

log = logging.getLogger("orchard.views")


def debug(request):
    secret = settings.SENJARO_API_SECRET
    return HttpResponse("senjaro " + secret)  # expect: exposure.credential-returned-to-client needs=variable


def debug_masked(request):
    return HttpResponse("senjaro " + mask(settings.SENJARO_API_SECRET))  # fine: exposure.credential-returned-to-client because masked


def public_config(request):
    return JsonResponse({"key": settings.STRIPE_PUBLISHABLE_KEY})  # fine: exposure.credential-returned-to-client because publishable


def ready(request):
    return JsonResponse({"stripe": bool(settings.STRIPE_SECRET_KEY)})  # fine: exposure.credential-returned-to-client because presence only


def _config():
    return {"merchant": os.environ["MERCHANT"], "secret": os.environ["SENJARO_API_SECRET"]}


def config(request):
    return JsonResponse(_config())  # expect: exposure.credential-returned-to-client needs=function


def kashier(request):
    log.debug("meta: %s", request.META)  # expect: exposure.credential-logged
    log.debug("authorization: %s", request.headers.get("Authorization"))  # expect: exposure.credential-logged
    log.debug("agent: %s", request.headers.get("User-Agent"))  # fine: exposure.credential-logged because an ordinary header
    log.debug("path: %s", request.path)  # fine: exposure.credential-logged because a path
    return JsonResponse({"key": kashier_key()})  # expect: exposure.credential-returned-to-client needs=file


def checkout(request):
    return render(request, "checkout.html", {"stripe_key": settings.STRIPE_PUBLISHABLE_KEY})  # fine: exposure.credential-returned-to-client because publishable


def admin(request):
    return render(request, "admin.html", {"stripe_secret": settings.STRIPE_SECRET_KEY})  # expect: exposure.credential-returned-to-client


class SessionView(APIView):
    def post(self, request):
        session = request.wallet.open(settings.ANSA_SECRET_KEY)
        return Response({"client_secret": session["clientSecret"]})  # fine: exposure.credential-returned-to-client because a customer-scoped client secret is meant for the client


class HookView(APIView):
    def post(self, request):
        body = json.loads(request.body)
        log.info("hook %s", body["event"])  # fine: exposure.credential-logged because the name of an event
        return Response({"received": True})
