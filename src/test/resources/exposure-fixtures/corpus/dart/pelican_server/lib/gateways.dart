import 'dart:io';

import 'package:dio/dio.dart';
import 'package:dio/io.dart';
import 'package:http/http.dart' as http;
import 'package:http/io_client.dart';

import 'settings.dart';

final paystack = Platform.environment['PAYSTACK_SECRET_KEY']!;

Future<http.Response> get(String url) => http.get(Uri.parse(url), headers: {'Authorization': 'Bearer $paystack'});

Future<http.Response> relayed() => get('$relay/bank');

Future<http.Response> stubbed() => get('$stub/bank');

Future<http.Response> cluster() => get('http://paystack-proxy.pelican.svc/bank'); // expect: exposure.credential-over-plain-http needs=function

Future<http.Response> office() {
  const url = 'http://10.5.5.5/paystack/bank'; // expect: exposure.credential-over-plain-http needs=variable
  return http.get(Uri.parse(url), headers: {'Authorization': 'Bearer $paystack'});
}

Future<http.Response> direct() => http.get(Uri.parse('http://api.paystack.co/bank'), headers: {'Authorization': 'Bearer $paystack'}); // expect: exposure.credential-over-plain-http

Future<http.Response> alive() => http.get(Uri.parse('http://paystack-proxy.pelican.svc/alive')); // fine: exposure.credential-over-plain-http because nothing secret is sent

Future<http.Response> orders() {
  final inner = HttpClient();
  inner.badCertificateCallback = (certificate, host, port) => true; // expect: exposure.tls-verification-disabled needs=variable
  return IOClient(inner).get(Uri.parse('https://api.kashier.io/orders'), headers: {'Authorization': kashierKey()});
}

HttpClient relaxed() => HttpClient()..badCertificateCallback = (certificate, host, port) => true; // expect: exposure.tls-verification-disabled needs=function

Future<http.Response> invoices() => IOClient(relaxed()).get(Uri.parse('https://api.kashier.io/invoices'), headers: {'Authorization': kashierKey()});

Future<http.Response> payouts() {
  final inner = HttpClient();
  inner.badCertificateCallback = acceptAll; // expect: exposure.tls-verification-disabled needs=file
  return IOClient(inner).get(Uri.parse('https://api.kashier.io/payouts'), headers: {'Authorization': kashierKey()});
}

Future<http.Response> weather() {
  final inner = HttpClient();
  inner.badCertificateCallback = (certificate, host, port) => true; // fine: exposure.tls-verification-disabled because no credential is sent
  return IOClient(inner).get(Uri.parse('https://weather.pelican.example/today'));
}

Future<http.Response> fees() {
  final inner = HttpClient();
  inner.badCertificateCallback = (certificate, host, port) => false; // fine: exposure.tls-verification-disabled because nothing bad is accepted
  return IOClient(inner).get(Uri.parse('https://api.kashier.io/fees'), headers: {'Authorization': kashierKey()});
}

Dio transfers() {
  final dio = Dio(BaseOptions(baseUrl: 'https://api.kashier.io', headers: {'Authorization': kashierKey()}));
  dio.httpClientAdapter = IOHttpClientAdapter(
    validateCertificate: (certificate, host, port) => true, // expect: exposure.tls-verification-disabled
  );
  return dio;
}
