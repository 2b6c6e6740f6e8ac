package dev.mskbootstrap.tool;

/** What a command line answered. */
public record CliRun(int exitCode, String out, String err) {

    public static CliRun good(String out) {
        return new CliRun(0, out, "");
    }

    public static CliRun failed(String err) {
        return new CliRun(1, "", err);
    }

    public static CliRun misused(String err) {
        return new CliRun(2, "", err);
    }

    public static CliRun invalid(String err) {
        return new CliRun(3, "", err);
    }
}
