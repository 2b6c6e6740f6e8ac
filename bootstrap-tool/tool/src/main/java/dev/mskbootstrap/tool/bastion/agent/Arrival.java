package dev.mskbootstrap.tool.bastion.agent;

import dev.mskbootstrap.tool.bastion.ObjectPlace;
import dev.mskbootstrap.tool.bastion.ObjectStore;
import dev.mskbootstrap.tool.bastion.Packed;
import dev.mskbootstrap.tool.bastion.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** How the files of a run come to the bastion: inside the command, in parts before it, or from S3. */
final class Arrival {

    private final Path work;
    private final ObjectStore objects;

    Arrival(Path work, ObjectStore objects) {
        this.work = work;
        this.objects = objects;
    }

    /** Keeps a part until the run asks for all of them. */
    static void keep(Path work, Request.Put put) throws IOException {
        Files.write(part(work, put.part()), Base64.getDecoder().decode(put.data()));
    }

    /** All of it, or a {@link RefusalException}. */
    byte[] bundle(Request.Bundle wanted) throws IOException {
        byte[] bundle = bytes(wanted);
        if (!Packed.sha256(bundle).equals(wanted.sha256())) {
            throw new RefusalException(
                    "use the files that were sent to the bastion",
                    "they have another checksum than they had where the command was typed",
                    "run the command again: they came only in part, or somebody else wrote to the bucket");
        }
        return bundle;
    }

    private byte[] bytes(Request.Bundle wanted) throws IOException {
        ObjectPlace from = wanted.from();
        if (from != null) {
            return objects.get(from);
        }
        String data = wanted.data();
        return data == null ? parts(wanted.parts()) : Base64.getDecoder().decode(data);
    }

    private byte[] parts(int count) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            Path part = part(work, i);
            if (Files.exists(part)) {
                whole.write(Files.readAllBytes(part));
                Files.delete(part);
            }
        }
        return whole.toByteArray();
    }

    private static Path part(Path work, int number) {
        return work.resolve("part-" + number);
    }
}
