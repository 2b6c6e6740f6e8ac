package dev.mskbootstrap.sandbox.connect;

/** A refusal on its way from where it is found out to the {@link Gate}. */
final class RefusedException extends Exception {
    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.reason(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
