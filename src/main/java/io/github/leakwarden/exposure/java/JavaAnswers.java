package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.flow.CallSite;
import io.github.leakwarden.exposure.flow.FunctionFacts;
import io.github.leakwarden.exposure.flow.TypeFacts;
import io.github.leakwarden.exposure.flow.VariableFacts;
import java.util.List;
import java.util.Set;

/**
 * What answers a client in Java: servlets, Spring, JAX-RS, Micronaut, Javalin, Vert.x.
 *
 * <p>A new one is one word in one of these sets and one test.
 */
final class JavaAnswers {
    /** Annotations of types and methods whose results are the answer. */
    private static final Set<String> BODIES = Set.of("RestController", "ResponseBody");

    /** Annotations of methods that take requests, where the type says that results are the answer. */
    private static final Set<String> HANDLERS = Set.of(
            "GetMapping",
            "PostMapping",
            "PutMapping",
            "PatchMapping",
            "DeleteMapping",
            "RequestMapping",
            "QueryMapping",
            "MutationMapping");

    /** Annotations of methods whose results are the answer whatever the type says: JAX-RS, Micronaut. */
    private static final Set<String> RESOURCES =
            Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "Get", "Post", "Put", "Patch", "Delete");

    /** Calls that put values before a page's template. */
    private static final Set<String> MODEL_FILLERS = Set.of("addAttribute", "addObject", "addFlashAttribute");

    private static final Set<String> BODY_SETTERS =
            Set.of("ok", "body", "bodyValue", "entity", "of", "accepted", "created", "badRequest");

    private static final Set<String> BUILDERS = Set.of("ResponseEntity", "Response", "ServerResponse", "HttpResponse");

    private static final Set<String> WRITERS = Set.of("write", "print", "println", "printf", "append", "format");

    private JavaAnswers() {}

    /** Whether a call puts its arguments into the answer. */
    static boolean responds(CallSite site) {
        String receiver = site.receiver();
        String first = receiver.indexOf('.') < 0 ? receiver : receiver.substring(0, receiver.indexOf('.'));
        if (site.arguments().isEmpty()) {
            return false;
        }
        if (WRITERS.contains(site.name())) {
            return receiver.endsWith("getWriter()") || receiver.endsWith("esponse.getOutputStream()");
        }
        if (MODEL_FILLERS.contains(site.name())) {
            return site.arguments().size() == 2;
        }
        if (BODY_SETTERS.contains(site.name()) && BUILDERS.contains(first)) {
            return true;
        }
        boolean context = site.receiverType().equals("Context") || first.equals("ctx");
        boolean ends = receiver.endsWith("response()") || site.receiverType().equals("HttpServerResponse");
        return context && Set.of("json", "result", "html").contains(site.name())
                || ends && Set.of("end", "write").contains(site.name());
    }

    /** Whether what a method returns is the answer. */
    static boolean answers(FunctionFacts function, TypeFacts type) {
        if (has(function.annotations(), RESOURCES)) {
            return true;
        }
        boolean isBody = has(type.annotations(), BODIES) || has(function.annotations(), BODIES);
        return isBody && has(function.annotations(), HANDLERS);
    }

    private static boolean has(List<VariableFacts.Annotation> annotations, Set<String> names) {
        return annotations.stream().anyMatch(annotation -> names.contains(annotation.name()));
    }
}
