package dev.mskbootstrap.tool.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The three standard streams, and what they are connected to. */
public record Streams(Terminal terminal, BufferedReader in, PrintWriter out, PrintWriter err) {

    /** Those of this process. */
    public static Streams ofProcess() {
        Terminal terminal = Terminal.of(System.getProperty("msk-bootstrap.terminal", ""), System.getenv());
        Charset charset = terminal.isUnicode() ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII;
        return new Streams(
                terminal,
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                writer(FileDescriptor.out, charset),
                writer(FileDescriptor.err, charset));
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), false);
    }

    /** Writes out what is left; an answer that went nowhere is a failure, whatever else was achieved. */
    public int checked(int code) {
        boolean isLost = out.checkError();
        if (isLost) {
            err.println("Failed: the answer could not be written to stdout: it is closed");
        }
        err.flush();
        return isLost && code == ExitCode.OK.code() ? ExitCode.FAILED.code() : code;
    }
}
