package dev.mskbootstrap.sandbox.aws.wire;

/** An error of a service, as its client learns it. */
public final class AwsRefusal extends Exception {

    private final int status;
    private final String code;

    public AwsRefusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
