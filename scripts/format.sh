# ./dev format: lay out every C# file.
quietly dotnet tool restore || die "The formatter could not be restored."
dotnet csharpier format .
