package io.github.leakwarden.exposure.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides by evidence where a script runs.
 *
 * <p>What the script says of itself comes first (directives, imports of Node's modules), then the folders of its
 * framework, then what it uses, then its package. Where nothing tells, nothing is guessed.
 */
final class Whereabouts {
    private static final Pattern TOOLING = Pattern.compile(
            "(?:.+\\.)?(?:config|conf|setup|workspace)\\.[cm]?[jt]s|\\..*rc\\.[cm]?js|(?:gulpfile|gruntfile|jakefile).*"
                    + "|webpack\\..*|gatsby-(?:node|config|ssr)\\..*",
            Pattern.CASE_INSENSITIVE);

    /** Node's modules that no bundler replaces, and frameworks that only serve. */
    private static final Set<String> SERVER_MODULES = Set.of(
            "fs",
            "fs/promises",
            "http",
            "https",
            "http2",
            "net",
            "tls",
            "dns",
            "child_process",
            "cluster",
            "worker_threads",
            "readline",
            "express",
            "koa",
            "fastify",
            "@hapi/hapi",
            "restify",
            "pino",
            "bunyan",
            "dotenv",
            "server-only",
            "next/headers",
            "next/server",
            "aws-lambda",
            "pg",
            "mysql",
            "mysql2",
            "mongoose",
            "sequelize",
            "firebase-admin",
            "firebase-functions",
            "jsonwebtoken",
            "nodemailer");

    private static final List<String> SERVER_FRAMEWORKS = List.of(
            "express",
            "koa",
            "fastify",
            "@nestjs/core",
            "@hapi/hapi",
            "restify",
            "@adonisjs/core",
            "@feathersjs/feathers");

    /** Packages whose whole product ships to a phone or desktop. */
    private static final List<String> APPS =
            List.of("react-native", "expo", "electron", "@capacitor/core", "nativescript");

    /** Bundlers whose sources stand in {@code src}. */
    private static final List<String> BUNDLERS =
            List.of("react-scripts", "vite", "@vue/cli-service", "@angular/core", "parcel", "preact-cli", "snowpack");

    /** Frameworks that render on a server and in the browser. */
    private static final List<String> UNIVERSAL =
            List.of("next", "nuxt", "nuxt3", "@remix-run/react", "@sveltejs/kit", "gatsby", "astro");

    private static final Set<String> HOOKS = Set.of(
            "useState",
            "useEffect",
            "useReducer",
            "useRef",
            "useLayoutEffect",
            "useContext",
            "createRoot",
            "hydrateRoot");

    /** What a page of Next exports for the server; such a file is both. */
    private static final Set<String> SERVER_EXPORTS =
            Set.of("getServerSideProps", "getStaticProps", "getStaticPaths", "loader", "action");

    private final String path;
    private final ScriptFacts facts;
    private final Optional<Manifest> manifest;

    private Whereabouts(String path, ScriptFacts facts, Optional<Manifest> manifest) {
        this.path = path;
        this.facts = facts;
        this.manifest = manifest;
    }

    static Reach of(String path, ScriptFacts facts, Optional<Manifest> manifest) {
        return new Whereabouts(path, facts, manifest).decide();
    }

    private Reach decide() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (TOOLING.matcher(name).matches() || facts.shebang() || name.contains(".d.")) {
            return Reach.server(name + " is for the build or the shell");
        }
        return bySelf().or(this::byFramework)
                .or(this::byUse)
                .or(this::byPackage)
                .orElseGet(Reach::unknown);
    }

    private Optional<Reach> bySelf() {
        if (facts.directives().contains("use server")) {
            return server("the file says 'use server'");
        }
        if (facts.directives().contains("use client")) {
            return client("the file says 'use client'");
        }
        for (String module : facts.imports()) {
            if (module.startsWith("node:") || SERVER_MODULES.contains(module)) {
                return isDesktop() ? client("package.json depends on electron") : server("the file imports " + module);
            }
        }
        if (facts.imports().contains("client-only")) {
            return client("the file imports client-only");
        }
        return facts.process() ? server("the file uses the process") : Optional.empty();
    }

    private boolean isDesktop() {
        return manifest.filter(own -> own.has("electron")).isPresent() && !isBeside("scripts", "build", "tools");
    }

    private Optional<Reach> byFramework() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith("+") && !name.contains(".server.")) {
            return name.startsWith("+server.") ? server("an endpoint of SvelteKit") : client("a page of SvelteKit");
        }
        if (name.contains(".server.")) {
            return server("the file's name says server");
        }
        if (name.contains(".client.")) {
            return client("the file's name says client");
        }
        String suffix = Grammar.suffix(path);
        if (suffix.equals("vue") || suffix.equals("svelte")) {
            return client("a component of " + suffix);
        }
        return manifest.flatMap(own -> own.first(UNIVERSAL)).flatMap(this::byUniversal);
    }

    private Optional<Reach> byUniversal(String framework) {
        boolean nuxt = framework.startsWith("nuxt");
        if (isBeside("api") || isUnder("server") || path.contains("lib/server/")) {
            return server("a folder that " + framework + " keeps on the server");
        }
        boolean isRoute = within().matches("(?:src/)?app/(?:.*/)?route\\.[jt]sx?");
        if (framework.equals("next") && (isRoute || within().matches("(?:src/)?(?:middleware|instrumentation)\\..*"))) {
            return server("a route handler of next");
        }
        if (facts.exported().stream().anyMatch(SERVER_EXPORTS::contains)) {
            return Optional.of(Reach.unknown());
        }
        boolean usesHooks = facts.imported().stream().anyMatch(HOOKS::contains);
        if (framework.equals("next") && within().matches("(?:src/)?app/.*")) {
            return server("a server component of next");
        }
        if (usesHooks) {
            return client("the component has state, so it runs in the browser");
        }
        boolean page = within().matches("(?:src/)?pages/.*") && !framework.equals("astro");
        boolean shipped = nuxt && within().matches("(?:app/)?(?:components|composables|layouts)/.*");
        return page || shipped ? client("a folder that " + framework + " ships to the browser") : Optional.empty();
    }

    private Optional<Reach> byUse() {
        Optional<String> app = manifest.flatMap(own -> own.first(APPS));
        if (app.isPresent() && !isBeside("scripts", "server", "api", "functions", "backend", "tools")) {
            return client("package.json depends on " + app.get());
        }
        if (facts.imported().stream().anyMatch(HOOKS::contains)) {
            return client("the component has state, so it runs in the browser");
        }
        Optional<String> used = facts.dom().stream().sorted().findFirst();
        return used.isPresent() ? client("the file uses the browser's " + used.get()) : Optional.empty();
    }

    private Optional<Reach> byPackage() {
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> bundler = manifest.get().first(BUNDLERS);
        Optional<String> framework = manifest.get().first(SERVER_FRAMEWORKS);
        if (bundler.isPresent() && within().startsWith("src/")) {
            boolean mixed = framework.isPresent() || isBeside("server", "backend", "api", "functions", "scripts");
            boolean telling = facts.markup() || isBeside("client", "frontend", "components", "views", "ui");
            return mixed && !telling
                    ? Optional.empty()
                    : client("package.json builds with " + bundler.get() + " and the file stands in its src");
        }
        if (manifest.get().first(UNIVERSAL).isPresent()) {
            return Optional.empty();
        }
        return framework.isPresent() && bundler.isEmpty()
                ? server("package.json depends on " + framework.get())
                : Optional.empty();
    }

    /** The path inside the package. */
    private String within() {
        String folder = manifest.map(Manifest::folder).orElse("");
        return path.startsWith(folder) ? path.substring(folder.length()) : path;
    }

    private boolean isUnder(String folder) {
        return within().startsWith(folder + "/") || within().startsWith("src/" + folder + "/");
    }

    /** Whether one of the folders inside the package has one of these names. */
    private boolean isBeside(String... folders) {
        String inside = "/" + within().toLowerCase(Locale.ROOT);
        for (String folder : folders) {
            if (inside.contains("/" + folder + "/")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Reach> client(String evidence) {
        return Optional.of(Reach.client(evidence));
    }

    private static Optional<Reach> server(String evidence) {
        return Optional.of(Reach.server(evidence));
    }
}
