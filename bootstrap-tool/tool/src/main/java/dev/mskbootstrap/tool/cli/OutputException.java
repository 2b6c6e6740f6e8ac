package dev.mskbootstrap.tool.cli;

/** A file that a command shall write cannot be written. */
final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fix;

    OutputException(String message, String fix) {
        super(message);
        this.fix = fix;
    }

    String fix() {
        return fix;
    }
}
