import 'dart:convert';
import 'dart:io';

import 'package:logging/logging.dart';
import 'package:shelf/shelf.dart';
import 'package:shelf_router/shelf_router.dart';

import 'settings.dart';

final log = Logger('server');

Map<String, String> clientSettings() => {'merchant': Platform.environment['MERCHANT']!, 'secret': Platform.environment['SENJARO_API_SECRET']!};

Router routes() {
  final settings = Settings.load();
  log.info('merchant ${settings.merchant}'); // fine: exposure.credential-logged because an identifier
  log.fine('settings $settings'); // expect: exposure.credential-logged needs=file
  final router = Router();

  router.get('/debug', (Request request) {
    final secret = Platform.environment['ANSA_SECRET_KEY'];
    log.fine('${request.method} ${request.url.path}'); // fine: exposure.credential-logged because method and path
    log.fine(request.headers); // expect: exposure.credential-logged
    log.fine('authorization ${request.headers['authorization']}'); // expect: exposure.credential-logged
    log.fine('agent ${request.headers['user-agent']}'); // fine: exposure.credential-logged because an ordinary header
    return Response.ok('ansa $secret'); // expect: exposure.credential-returned-to-client needs=variable
  });

  router.get('/debug/masked', (Request request) {
    return Response.ok(redacted(Platform.environment['ANSA_SECRET_KEY']!)); // fine: exposure.credential-returned-to-client because masked
  });

  router.get('/settings', (Request request) {
    return Response.ok(jsonEncode(settings.toJson())); // expect: exposure.credential-returned-to-client needs=file
  });

  router.get('/client', (Request request) {
    return Response.ok(jsonEncode(clientSettings())); // expect: exposure.credential-returned-to-client needs=function
  });

  router.get('/kashier', (Request request) {
    return Response.ok(kashierKey()); // expect: exposure.credential-returned-to-client needs=file
  });

  router.get('/public', (Request request) {
    return Response.ok(Platform.environment['STRIPE_PUBLISHABLE_KEY']); // fine: exposure.credential-returned-to-client because publishable
  });

  router.get('/ready', (Request request) {
    return Response.ok(jsonEncode({'kashier': kashierKey().isNotEmpty})); // fine: exposure.credential-returned-to-client because presence only
  });

  return router;
}
