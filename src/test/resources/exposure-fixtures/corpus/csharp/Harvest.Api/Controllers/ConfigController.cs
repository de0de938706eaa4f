using System;
using System.Collections.Generic;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Harvest.Api.Controllers;

[ApiController]
[Route("api/config")]
public class ConfigController : ControllerBase
{
    private readonly GatewayOptions _options;
    private readonly ILogger<ConfigController> _logger;

    public ConfigController(IOptions<GatewayOptions> options, ILogger<ConfigController> logger)
    {
        _options = options.Value;
        _logger = logger;
    }

    [HttpGet("debug")]
    public IActionResult Debug()
    {
        var secret = Environment.GetEnvironmentVariable("ANSA_SECRET_KEY");
        return Ok($"ansa {secret}"); // expect: exposure.credential-returned-to-client needs=variable
    }

    [HttpGet("masked")]
    public IActionResult Masked() => Ok(Redactor.Mask(_options.StripeSecretKey)); // fine: exposure.credential-returned-to-client because masked

    [HttpGet("public")]
    public IActionResult Public() => Ok(new { key = _options.StripePublishableKey }); // fine: exposure.credential-returned-to-client because publishable

    [HttpGet("ready")]
    public IActionResult Ready() => Ok(new { stripe = _options.StripeSecretKey.Length > 0 }); // fine: exposure.credential-returned-to-client because presence only

    [HttpGet("all")]
    public ActionResult<GatewayOptions> All()
    {
        return _options; // expect: exposure.credential-returned-to-client needs=file
    }

    private object ClientConfig() => new { merchant = _options.Merchant, secret = _options.SenjaroApiSecret };

    [HttpGet("client")]
    public IActionResult Client()
    {
        return new JsonResult(ClientConfig()); // expect: exposure.credential-returned-to-client needs=function
    }

    [HttpGet("merchant")]
    public IActionResult Merchant() => Ok(new { merchant = _options.Merchant }); // fine: exposure.credential-returned-to-client because an identifier

    [HttpPost("hook")]
    public IActionResult Hook()
    {
        _logger.LogDebug("authorization {Value}", Request.Headers["Authorization"].ToString()); // expect: exposure.credential-logged
        _logger.LogDebug("headers {Headers}", Request.Headers); // expect: exposure.credential-logged
        _logger.LogDebug("agent {Value}", Request.Headers["User-Agent"].ToString()); // fine: exposure.credential-logged because an ordinary header
        _logger.LogDebug("path {Path}", Request.Path); // fine: exposure.credential-logged because a path
        return Accepted();
    }
}
