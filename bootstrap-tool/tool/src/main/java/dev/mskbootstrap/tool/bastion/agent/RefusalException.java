package dev.mskbootstrap.tool.bastion.agent;

import dev.mskbootstrap.tool.bastion.Reply.Failure;
import dev.mskbootstrap.tool.bastion.Reply.Kind;

/** The agent does not do what it was asked for. */
final class RefusalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    RefusalException(Kind kind, String what, String why, String fix) {
        super("cannot " + what + ": " + why);
        this.failure = new Failure(kind, what, why, fix);
    }

    RefusalException(String what, String why, String fix) {
        this(Kind.FAILED, what, why, fix);
    }

    Failure failure() {
        return failure;
    }
}
