import 'package:dio/dio.dart';
import 'package:http/http.dart' as http;

import 'settings.dart';

const liveKey = 'sk_live_{{alnum:32}}'; // expect: exposure.environment-mismatch needs=file
const trialKey = 'sk_test_{{alnum:32}}'; // fine: exposure.environment-mismatch because it goes to the sandbox only

Future<http.Response> rehearse() => http.post(Uri.parse('$trialHost/payments'), headers: {'X-Api-Key': liveKey});

Future<http.Response> tried() => http.post(Uri.parse('$trialHost/payments'), headers: {'X-Api-Key': trialKey});

Future<http.Response> refund() {
  const host = 'https://api.shadhinpay.com';
  const key = 'sk_test_{{alnum:36}}'; // expect: exposure.environment-mismatch needs=variable
  return http.post(Uri.parse('$host/api/v1/refunds'), headers: {'Secret-Key': key});
}

Dio sandbox(String key) => Dio(BaseOptions(baseUrl: 'https://api-sandbox.getansa.com', headers: {'Authorization': key}));

final customers = sandbox('ansa_sk_live_{{uuid}}'); // expect: exposure.environment-mismatch needs=function

final balance = sandbox('ansa_sk_sandbox_{{uuid}}'); // fine: exposure.environment-mismatch because sandbox meets sandbox

Future<http.Response> stripe() => http.get(Uri.parse('https://api.stripe.com/v1/balance'), headers: {'Authorization': 'Bearer sk_test_{{alnum:24}}'}); // fine: exposure.environment-mismatch because one host serves both modes
