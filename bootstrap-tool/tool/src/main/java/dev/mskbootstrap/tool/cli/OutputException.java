package dev.mskbootstrap.tool.cli;

/** An answer could not be written where it should go. */
final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputException(String message) {
        super(message);
    }
}
