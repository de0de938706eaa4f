import 'dart:io';

import 'package:http/http.dart' as http;

import 'settings.dart';

Future<http.Response> balance() {
  final key = Platform.environment['SHADHINPAY_API_KEY'];
  return http.get(Uri.parse('https://api.shadhinpay.pay/api/v1/balance?api_key=$key')); // expect: exposure.credential-in-url needs=variable
}

Uri withSecret(String host, String path, String secret) => Uri.https(host, path, {'secret': secret}); // expect: exposure.credential-in-url needs=function

Future<http.Response> events() => http.get(withSecret('api.stripe.com', '/v1/events', Platform.environment['STRIPE_SECRET_KEY']!));

Future<http.Response> mirror() => http.get(Uri.parse('https://pelican:${kashierKey()}@mirror.pelican.example/orders')); // expect: exposure.credential-in-url needs=file

Uri paged(String cursor) => Uri.https('api.stripe.com', '/v1/charges', {'starting_after': cursor}); // fine: exposure.credential-in-url because a cursor

Uri reset(String token) => Uri.parse('https://pelican.example/reset?token=$token'); // fine: exposure.credential-in-url because a one-time token of our own page

Uri publishable() => Uri.parse('https://js.pelican.example/init?key=pk_live_{{alnum:24}}'); // fine: exposure.credential-in-url because publishable
