using System.Globalization;
using System.Text.Json;

namespace Guestlist.Server.Api.Wire;

/// <summary>A JSON number as Python reads and prints it: digits alone are an integer of any length, else a float.</summary>
internal static class PythonNumber
{
    public static bool IsFloat(JsonElement number) => number.GetRawText().AsSpan().IndexOfAny("eE.") >= 0;

    /// <summary>What Python's repr() says.</summary>
    public static string Of(JsonElement number) =>
        IsFloat(number) ? Float(number.GetDouble())
        : number.GetRawText() is var digits && digits == "-0" ? "0"
        : digits;

    private static string Float(double number)
    {
        var sign = double.IsNegative(number) ? "-" : "";
        return sign + (double.IsInfinity(number) ? "inf" : LaidOut(Math.Abs(number)));
    }

    /// <summary>.NET finds the same digits, the fewest that say this number, but has other limits for an exponent.</summary>
    private static string LaidOut(double number)
    {
        var parts = number.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var mantissa = parts[0].Split('.');
        var all = string.Concat(mantissa);
        var digits = all.TrimStart('0');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;

        // How many digits stand before the point; negative for zeros behind it.
        var point = mantissa[0].Length - (all.Length - digits.Length) + exponent;
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? "0.0"
            : point is > 16 or < -3 ? WithExponent(digits, point - 1)
            : point <= 0 ? $"0.{new string('0', -point)}{digits}"
            : $"{digits.PadRight(point, '0')[..point]}.{(digits.Length > point ? digits[point..] : "0")}";
    }

    private static string WithExponent(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
        var size = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        return $"{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{size}";
    }
}
