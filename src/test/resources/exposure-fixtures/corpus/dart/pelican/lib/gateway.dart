import 'dart:developer' as developer;

import 'package:dio/dio.dart';
import 'package:flutter/foundation.dart';
import 'package:flutter_dotenv/flutter_dotenv.dart';
import 'package:http/http.dart' as http;

import 'keys.dart';

class Gateway {
  final Dio dio = Dio();

  Future<void> wallet() async {
    final response = await http.get(Uri.parse('https://api.getansa.com/v1/wallet'), headers: {'Authorization': ansa}); // expect: exposure.secret-header-in-client-request needs=file
    debugPrint('wallet ${response.statusCode}'); // fine: exposure.credential-logged because a status code
  }

  Future<void> charge() async {
    const key = 'rk_live_{{alnum:24}}'; // expect: exposure.secret-in-client-code needs=variable
    final headers = {'Authorization': 'Bearer $key', 'Idempotency-Key': '1'};
    debugPrint('headers $headers'); // expect: exposure.credential-logged needs=variable
    debugPrint('headers ${headers.keys.join(',')}'); // fine: exposure.credential-logged because names only
    await dio.post('https://api.stripe.com/v1/charges', options: Options(headers: headers)); // expect: exposure.secret-header-in-client-request needs=variable
  }

  Map<String, String> bearer(String key) => {'Authorization': 'Bearer $key'};

  Future<void> notify(String text) async {
    final headers = bearer('xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}'); // expect: exposure.secret-in-client-code needs=function
    await http.post(Uri.parse('https://slack.com/api/chat.postMessage'), headers: headers, body: text); // expect: exposure.secret-header-in-client-request needs=function
  }

  Future<void> status() async {
    const secret = String.fromEnvironment('SENJARO_API_SECRET'); // expect: exposure.secret-env-in-client-bundle needs=variable
    dio.options.headers['x-api-secret'] = secret; // expect: exposure.secret-header-in-client-request needs=variable
    dio.options.headers['Accept-Language'] = 'en'; // fine: exposure.secret-header-in-client-request because an ordinary header
    trace('status', secret);
    developer.log('secret set: ${secret.isNotEmpty}'); // fine: exposure.credential-logged because presence only
    developer.log('secret of ${secret.length} characters'); // fine: exposure.credential-logged because a length
    await dio.post('https://api.senjaropay.com/senjaropay/merchant/payments/status');
  }

  void trace(String what, String value) {
    print('$what: $value'); // expect: exposure.credential-logged needs=function
    print('$what: ${mask(value)}'); // fine: exposure.credential-logged because masked
  }

  Future<void> refund() async {
    developer.log('refund with $stripe', name: 'gateway'); // expect: exposure.credential-logged needs=file
    developer.log('refund with ${stripe.substring(stripe.length - 4)}'); // fine: exposure.credential-logged because the last four characters
    await dio.post('https://api.stripe.com/v1/refunds', options: Options(headers: bearer(paystack()))); // expect: exposure.secret-header-in-client-request needs=function
  }

  String paystack() => const String.fromEnvironment('PAYSTACK_SECRET_KEY'); // expect: exposure.secret-env-in-client-bundle needs=function

  String twilio() {
    final token = dotenv.env['TWILIO_AUTH_TOKEN']!; // expect: exposure.secret-env-in-client-bundle needs=variable
    return token;
  }

  String phone() => dotenv.env['SUPPORT_PHONE']!; // fine: exposure.secret-env-in-client-bundle because a phone number

  Future<void> orders(String jwt) async {
    await http.get(Uri.parse('$apiUrl/orders'), headers: {'Authorization': 'Bearer $jwt'}); // fine: exposure.secret-header-in-client-request because the user's own session at our server
    await http.get(Uri.parse('$apiUrl/news'), headers: {'X-Request-Id': '1'}); // fine: exposure.secret-header-in-client-request because it only names one request
  }
}

String mask(String value) => '****${value.substring(value.length - 4)}';
