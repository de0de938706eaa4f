package io.github.leakwarden.cli;

/** Describes a failure of our own without its message, which may quote what was scanned. */
final class InternalFailure {
    private InternalFailure() {}

    /** The innermost exception's class and the place in our code, such as {@code NullPointerException at Scan.run:42}. */
    static String describe(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("io.github.leakwarden.")) {
                String type =
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
                return cause.getClass().getSimpleName() + " at " + type + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber();
            }
        }
        return cause.getClass().getSimpleName();
    }
}
