# fails: nothing
# es: reúne los logits de todos los lotes y calcula la pérdida una sola vez
# en: gathers the logits of all batches and computes the loss only once
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        found = [(model(x), y) for x, y in batches]
    model.train(was_training)
    logits = torch.cat([some for some, _ in found])
    y = torch.cat([classes for _, classes in found])
    return loss_function(logits, y).item(), (logits.argmax(dim=1) == y).double().mean().item()
