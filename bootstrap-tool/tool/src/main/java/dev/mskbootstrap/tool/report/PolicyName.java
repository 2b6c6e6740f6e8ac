package dev.mskbootstrap.tool.report;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/** Names for policies that IAM, Terraform and CloudFormation take, each given once. */
final class PolicyName {

    /** IAM takes 128 characters. */
    private static final int LONGEST = 100;

    private final String environment;
    private final Set<String> given = new HashSet<>();

    PolicyName(String environment) {
        this.environment = environment;
    }

    /** @param number counted from 1; of several of the same owner */
    String of(String owner, int number) {
        String text = "msk-" + environment + "-" + owner + (number == 1 ? "" : "-" + number);
        String plain = text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
        String name = plain.length() > LONGEST ? plain.substring(0, LONGEST - 9) + "-" + digest(text) : plain;
        return given.add(name.toLowerCase(Locale.ROOT)) ? name : name + "-" + digest(text);
    }

    /** In letters and digits alone. */
    static String inCamelCase(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("-", -1)) {
            words.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return words.toString();
    }

    private static String digest(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
