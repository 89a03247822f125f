import { send } from "./client.ts";

/** Fetches a file and hands it to the browser under the name the server gives. Throws an `AppError` instead of leaving the page on a refusal. */
export async function download(path: string, options?: { method?: "GET" | "POST"; body?: unknown }): Promise<void> {
  const response = await send(path, options);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName(response.headers.get("content-disposition")) ?? "navette";
  link.click();
  // The browser reads the address after the click returns: it is freed at the next turn of the loop.
  setTimeout(() => URL.revokeObjectURL(url));
}

/** The name carried by a Content-Disposition header, its UTF-8 form first (RFC 6266). */
function fileName(header: string | null): string | undefined {
  const encoded = header?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return header?.match(/filename="?([^";]+)"?/i)?.[1];
}
