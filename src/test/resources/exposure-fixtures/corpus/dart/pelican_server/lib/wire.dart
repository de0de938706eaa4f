import 'dart:io';

import 'package:dio/dio.dart';
import 'package:pretty_dio_logger/pretty_dio_logger.dart';

import 'settings.dart';

final dio = Dio(BaseOptions(baseUrl: 'https://api.moneroo.io/v1', headers: {'Authorization': 'Bearer ${Platform.environment['MONEROO_SECRET_KEY']}'}));

void loud() => dio.interceptors.add(LogInterceptor(requestHeader: true)); // expect: exposure.http-wire-logging

void brief() => dio.interceptors.add(LogInterceptor(requestHeader: false, responseHeader: false)); // fine: exposure.http-wire-logging because headers are left out

void chosen() {
  const headers = true;
  dio.interceptors.add(PrettyDioLogger(requestHeader: headers)); // expect: exposure.http-wire-logging needs=variable
}

void pretty() => dio.interceptors.add(PrettyDioLogger(requestHeader: false)); // fine: exposure.http-wire-logging because headers are left out

void logging(bool headers) {
  dio.interceptors.add(LogInterceptor(requestHeader: headers)); // expect: exposure.http-wire-logging needs=function
}

void everything() => logging(true);

void shared() => dio.interceptors.add(LogInterceptor(requestHeader: wireHeaders, requestBody: false)); // expect: exposure.http-wire-logging needs=file
