import fc from "fast-check";
import {
  contextFor,
  FULL,
  givenCommittee,
  offerOf,
  seededRandomness,
} from "../../test/support/sealing.js";
import { openWithSlip } from "./opening.js";
import { printSecret, readPrintedSecret } from "./printed-secret.js";
import { sealOffer } from "./seal.js";
import { readSlip, slipOf } from "./slip.js";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const secrets = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => new Uint8Array(bytes));
const RECOVERIES = FULL ? 1000 : 50;

describe("a printed secret", () => {
  it("looks like this", async () => {
    expect(
      await printSecret("offer", new Uint8Array(32)),
    ).toMatchInlineSnapshot(
      `"0400D-00002-00003-00004-00005-00006-00007-00008-00009-0000A-0000B-0000C-0000D-1971E"`,
    );
    expect(
      await printSecret("member", seededRandomness("printed").bytes(32)),
    ).toMatchInlineSnapshot(
      `"08Q6H-BV8G3-V9HDS-43PQT-W5FPA-R3HXY-0B3R1-1RWQS-TW0WT-64QEF-NBM03-ARWXC-CQGSH-RMJ15"`,
    );
  });

  it("comes back however it is typed: small letters, spaces, O for zero, I and L for one", async () => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        fc.constantFrom("-", " ", "", " \n"),
        async (secret, between) => {
          const typed = (await printSecret("offer", secret))
            .replace(/-/g, between)
            .replace(/0/g, "o")
            .replace(/1/g, "l")
            .toLowerCase();
          expect(await readPrintedSecret("offer", typed)).toEqual(secret);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("names the group of any one wrong letter", async () => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        fc.nat(69),
        fc.integer({ min: 1, max: 31 }),
        async (secret, place, shift) => {
          const letters = (await printSecret("offer", secret))
            .replace(/-/g, "")
            .split("");
          letters[place] = LETTERS.charAt(
            (LETTERS.indexOf(letters[place] ?? "") + shift) % 32,
          );
          await expect(
            readPrintedSecret("offer", letters.join("")),
          ).rejects.toMatchObject({
            code: "printed-secret.group",
            facts: { group: Math.floor(place / 5) + 1 },
          });
        },
      ),
    );
  });

  it("finds neighbours that changed places, and groups that did", async () => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        fc.nat(68),
        fc.nat(12),
        async (secret, place, group) => {
          const text = (await printSecret("offer", secret)).replace(/-/g, "");
          const neighbours =
            text.slice(0, place) +
            text.charAt(place + 1) +
            text.charAt(place) +
            text.slice(place + 2);
          const [one, two] = [
            text.slice(5 * group, 5 * group + 5),
            text.slice(5 * group + 5, 5 * group + 10),
          ];
          const groups =
            text.slice(0, 5 * group) + two + one + text.slice(5 * group + 10);
          for (const wrong of [neighbours, groups])
            if (wrong !== text)
              await expect(
                readPrintedSecret("offer", wrong),
              ).rejects.toMatchObject({ code: "printed-secret.group" });
        },
      ),
    );
  });

  it("is not taken for another kind, or when letters are missing or foreign", async () => {
    const text = await printSecret("offer", new Uint8Array(32));
    await expect(readPrintedSecret("member", text)).rejects.toMatchObject({
      code: "printed-secret.kind",
    });
    await expect(
      readPrintedSecret("offer", text.slice(0, -1)),
    ).rejects.toMatchObject({
      code: "printed-secret.length",
      facts: { letters: 69, wanted: 70 },
    });
    await expect(
      readPrintedSecret("offer", text.replace("0", "U")),
    ).rejects.toMatchObject({ code: "printed-secret.group" });
  });

  it(
    `opens ${RECOVERIES} of ${RECOVERIES} offers from their slips alone`,
    async () => {
      const context = contextFor((await givenCommittee(2, 3)).committee);
      let opened = 0;
      for (let price = 1; price <= RECOVERIES; price += 1) {
        const sealed = await sealOffer(
          context,
          offerOf(1, price),
          seededRandomness(`slip ${price}`),
        );
        const verdict = await openWithSlip(
          { ...sealed, expected: context },
          await readSlip(await slipOf(sealed.dataKey)),
        );
        if (
          verdict.outcome === "opened" &&
          verdict.opened.json.includes(`"unitPrice":${price}}`)
        )
          opened += 1;
      }
      expect(opened).toBe(RECOVERIES);
    },
    FULL ? 120_000 : 30_000,
  );
});
