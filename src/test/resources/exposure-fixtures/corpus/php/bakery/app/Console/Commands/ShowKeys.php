<?php

namespace App\Console\Commands;

use App\Support\Redactor;
use Illuminate\Console\Command;

class ShowKeys extends Command
{
    protected $signature = 'keys:show';

    public function handle(): void
    {
        $key = env('ANSA_SECRET_KEY');
        $this->info('ansa: ' . Redactor::mask($key)); // fine: exposure.credential-logged because masked
        $this->info('ansa: ' . substr($key, 0, 9)); // fine: exposure.credential-logged because the bare prefix
        error_log('ansa: ' . $key); // expect: exposure.credential-logged needs=variable
        error_log('ansa: ' . hash('sha256', $key)); // fine: exposure.credential-logged because a digest
    }
}
