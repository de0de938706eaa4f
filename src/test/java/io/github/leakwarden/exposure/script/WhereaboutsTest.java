package io.github.leakwarden.exposure.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Client or server, by what a script says, where it stands and what it is built with. */
final class WhereaboutsTest {
    private static final ScriptParser PARSER = new ScriptParser(new Natives(Optional.empty()));

    @ParameterizedTest(name = "{0} in {1} with {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "src/pay.ts | vite | let a | CLIENT",
                "vite.config.ts | vite | let a | SERVER",
                "src/pay.ts | vite,express | let a | UNKNOWN",
                "src/client/pay.ts | vite,express | let a | CLIENT",
                "src/pay.ts | vite | import fs from 'node:fs' | SERVER",
                "src/pay.ts | vite | const e = require('express') | SERVER",
                "src/app/pay.service.ts | @angular/core | let a | CLIENT",
                "app/pay/page.tsx | next,react | let a | SERVER",
                "app/pay/page.tsx | next,react | 'use client'; let a | CLIENT",
                "app/pay/actions.ts | next,react | 'use server'; let a | SERVER",
                "app/api/pay/route.ts | next,react | let a | SERVER",
                "pages/api/pay.js | next,react | let a | SERVER",
                "pages/pay.jsx | next,react | let a | CLIENT",
                "pages/pay.jsx | next,react | export function getServerSideProps() {} | UNKNOWN",
                "components/Pay.jsx | next,react | import { useState } from 'react' | CLIENT",
                "lib/pay.js | next,react | let a | UNKNOWN",
                "lib/pay.js | next,react | import 'server-only' | SERVER",
                "server/api/pay.ts | nuxt | let a | SERVER",
                "components/pay.ts | nuxt | let a | CLIENT",
                "src/routes/pay/+server.ts | @sveltejs/kit | let a | SERVER",
                "src/routes/pay/+page.server.ts | @sveltejs/kit | let a | SERVER",
                "src/routes/pay/+page.ts | @sveltejs/kit | let a | CLIENT",
                "app/pay.client.ts | @remix-run/react | let a | CLIENT",
                "App.js | expo | let a | CLIENT",
                "main.js | electron | const fs = require('fs') | CLIENT",
                "pay.js | express | let a | SERVER",
                "pay.js | lodash | document.title = 'a' | CLIENT",
                "pay.js | lodash | localStorage.getItem('a') | CLIENT",
                "pay.js | lodash | const document = parse(a); document.title | UNKNOWN",
                "pay.js | lodash | module.exports = 1 | UNKNOWN",
                "pay.js | lodash | #!/usr/bin/env node | SERVER",
                "pay.js | lodash | process.exit(1) | SERVER",
            })
    void decidesByEvidence(String path, String packages, String script, Reach.Side side) throws Exception {
        byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
        SyntaxTree tree = PARSER.parse(Grammar.ofScript(path).orElseThrow(), bytes, bytes.length);
        Manifest manifest = new Manifest("", Set.of(packages.split(",")));
        Reach reach = Whereabouts.of(path, ScriptFacts.of(tree), Optional.of(manifest));
        assertThat(reach.side()).isEqualTo(side);
        assertThat(reach.evidence().isEmpty()).isEqualTo(side == Reach.Side.UNKNOWN);
    }
}
