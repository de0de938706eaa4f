@php($secret = config('services.moneroo.secret'))
<html>
  <body>
    <p>Order {{ $order->id }}</p> {{-- fine: exposure.credential-returned-to-client because an order number --}}
    <p>{{ \App\Support\Redactor::mask($secret) }}</p> {{-- fine: exposure.credential-returned-to-client because masked --}}
    <script>
      window.secret = '{{ $secret }}'; {{-- expect: exposure.credential-returned-to-client needs=variable --}}
      window.key = @json(config('services.stripe.secret')); {{-- expect: exposure.credential-returned-to-client needs=file --}}
      window.publishable = @json(config('services.stripe.key')); {{-- fine: exposure.credential-returned-to-client because publishable --}}
      window.direct = '{!! env('SENJARO_API_SECRET') !!}'; {{-- expect: exposure.credential-returned-to-client --}}
    </script>
  </body>
</html>
